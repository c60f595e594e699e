/**
 * The first of `names` that npm took for a setting of its own, as it does with flags that come
 * before ` -- `: the program never sees them. Null when there is none.
 * @param {string[]} names
 */
export function flagKeptByNpm(names) {
  const variable = (name) => `npm_config_${name.replaceAll('-', '_')}`;
  return names.find((name) => process.env[variable(name)]) ?? null;
}
