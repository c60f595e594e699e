/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // TypeScript 7 has no JavaScript API, which Next's own check needs; `npm test` runs tsc instead.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@remotion/renderer', '@remotion/bundler', 'esbuild', 'postgres'],
  headers: async () => [
    {
      source: '/((?!frame$).*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        {
          key: 'Content-Security-Policy',
          value: "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
        },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    {
      source: '/frame/:file(.+-[0-9a-f]{16}\\.\\w+)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
};

export default config;
