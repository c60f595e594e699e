declare module '@babel/standalone' {
  /** The part of Babel in the browser that the bench measures. @throws on a syntax error */
  export function transform(
    code: string,
    options: {
      filename: string;
      presets: [string, object?][];
      plugins?: string[];
      sourceType?: 'module';
    },
  ): { code: string | null };
}
