import type { TestServer } from './test-server';

let shared: TestServer | undefined;

/** Set in every worker of a test run; outside one (benchmarks) there is none. */
export function shareTestServer(server: TestServer): void {
  shared = server;
}

/** The server of this test run, if this is one. */
export function sharedTestServer(): TestServer | undefined {
  return shared;
}
