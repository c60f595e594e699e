'use client';

import '@fontsource-variable/inter/wght.css';
import './globals.css';
import ErrorPage from './error';

/** Stands in for the root layout when even that fails. */
export default function GlobalError(props: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
