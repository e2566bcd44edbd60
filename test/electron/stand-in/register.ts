import { registerHooks } from 'node:module';

/** Loaded before the built main bundle (`node --import`): `electron` is then the stand-in for it. */
const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
