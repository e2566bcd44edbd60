/** Lint rules of our own, loaded by .oxlintrc.json, for what the rules that come with oxlint cannot say. */
type NewExpression = { callee: { type: string; name?: string }; arguments: unknown[] };
type Context = { report(problem: { message: string; node: NewExpression }): void };

const rules = {
  /** Shared code is deterministic, so that every device reckons the same from the same session. */
  'no-new-date-of-now': {
    create: (context: Context) => ({
      NewExpression(node: NewExpression) {
        if (node.callee.name !== 'Date' || node.arguments.length > 0) return;
        context.report({ message: 'Shared code has no clock: take the time as an argument.', node });
      },
    }),
  },
};

export default { meta: { name: 'house' }, rules };
