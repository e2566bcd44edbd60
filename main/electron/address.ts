/** The scheme our pages are served under, and the one host it has. */
export const pageScheme = 'radslag';
export const pageOrigin = 'radslag://app';

export function pageAddress(file: string): string {
  return `${pageOrigin}/${file}`;
}
