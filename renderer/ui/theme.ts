export type Theme = 'light' | 'dark' | 'system';

/**
 * Sets `data-theme` on the element, which the tokens answer to; `system` follows the computer's setting.
 * Returns how to stop following: an effect can return it as it is.
 */
export function applyTheme(theme: Theme, element: HTMLElement): () => void {
  if (theme !== 'system') {
    element.dataset['theme'] = theme;
    return () => {};
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    element.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  return () => dark.removeEventListener('change', follow);
}
