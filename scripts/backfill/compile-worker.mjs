import { register } from 'tsx/esm/api';

// A thread begins without the loader of this program's TypeScript.
register();
await import('./answer-sources.ts');
