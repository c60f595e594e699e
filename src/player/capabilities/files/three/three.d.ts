// Three brings no types along; this is all that we use of it.
declare module 'three' {
  export class Group {}
}
