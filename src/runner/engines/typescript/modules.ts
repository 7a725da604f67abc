/** What CommonJS code knows, for code whose imports have become `require`. */
export function knownToModule(
  modules: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const module = {exports: {}};
  const require = (name: string) => {
    if (Object.hasOwn(modules, name)) {
      return modules[name];
    }
    throw new Error(
      `Cannot find module '${name}'. An example in this page can import: ${Object.keys(modules).join(', ')}.`,
    );
  };
  return {require, exports: module.exports, module};
}
