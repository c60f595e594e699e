import { ensureBrowser } from '@remotion/renderer';

// A program of its own: without a network, Remotion's download throws where nobody can catch it.
await ensureBrowser({
  logLevel: 'error',
  onBrowserDownload: () => ({
    version: null,
    // Each line tells the parent that the download still moves.
    onProgress: ({ percent }) => console.log(percent),
  }),
});
