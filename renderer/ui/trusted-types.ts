type TrustedTypePolicies = {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
};

/**
 * Lets React Aria empty its live region with `innerHTML = ''` and refuses every other text made into HTML.
 * Call it first in a window's bundle, once; a browser without Trusted Types needs nothing.
 */
export function installTrustedTypes(
  policies = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes,
): void {
  policies?.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) });
}
