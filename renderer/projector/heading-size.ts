/** A question's size by its length, so that a long one still leaves room for the scene below. */
export function headingSize(text: string): 'large' | 'medium' | 'small' {
  if (text.length <= 60) return 'large';
  return text.length <= 130 ? 'medium' : 'small';
}
