/** HTML that is safe to print: only `markup` makes it, and that escapes every text put into it. */
export class Markup {
  readonly html: string;
  constructor(key: typeof made, html: string) {
    if (key !== made) throw new Error('only markup makes Markup');
    this.html = html;
  }
}

const made = Symbol('made by markup');

type Piece = string | number | Markup | null | readonly Piece[];

/** A template of HTML. Texts are escaped, also for use inside quoted attributes; null is nothing. */
export function markup(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(made, String.raw({ raw: parts }, ...pieces.map(asHtml)));
}

function asHtml(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.html;
  return typeof piece === 'object' ? piece.map(asHtml).join('') : escapeHtml(String(piece));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
