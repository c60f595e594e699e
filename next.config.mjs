/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // TypeScript 7 has no JavaScript API, which Next's own check needs; `npm test` runs tsc instead.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@remotion/renderer', '@remotion/bundler', 'esbuild', 'postgres'],
};

export default config;
