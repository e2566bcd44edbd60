/**
 * The language this computer's user reads: Swedish for a Swedish system, English for all others. Follows the
 * order of POSIX for the environment, and elsewhere what the system tells Node.
 */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): 'sv' | 'en' {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^sv/i.test(locale) ? 'sv' : 'en';
}
