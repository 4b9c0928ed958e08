/** Values for the `:name` parts of an endpoint's path. */
export type PathParameters = Readonly<Record<string, string | number>>;

/** Fills `/clients/:clientId` with its values. Throws `RangeError` when one is missing: a fault of the program, not of the user. */
export function fillPath(path: string, parameters: PathParameters = {}): string {
  return path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined || value === '') throw new RangeError(`no value for :${name} in ${path}`);
    return encodeURIComponent(String(value));
  });
}
