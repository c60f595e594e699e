import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { TooltipProvider } from '~/ui/primitives/tooltip';

/** A page that was drawn at build time could not carry the nonce of its answer's policy. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Framewright', template: '%s · Framewright' },
  description: 'Describe a video and watch it appear, scene by scene.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0c0d0f' },
    { media: '(prefers-color-scheme: light)', color: '#f6f6f7' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <TooltipProvider>{children}</TooltipProvider>
      </body>
    </html>
  );
}
