// Sucrase checks at run time that its options have the right types. Ours are written down
// in one place and checked by TypeScript.
const type = () => null;

export const array = type;
export const iface = type;
export const lit = type;
export const opt = type;
export const union = type;
export const createCheckers = () => ({ Options: { strictCheck: type } });
