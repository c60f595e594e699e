/** The render bundle emits font files beside it and gives their URLs. */
declare module '*.woff2' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: an asset has nothing but a default export.
  export default url;
}
