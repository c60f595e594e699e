import { createServer } from 'node:net';

/** Whether something listens on the address already. Rejects when the host is not this machine's. */
export function isPortTaken(host: string, port: number): Promise<boolean> {
  return new Promise((answer, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') answer(true);
      else fail(error);
    });
    probe.listen(port, host, () => probe.close(() => answer(false)));
  });
}
