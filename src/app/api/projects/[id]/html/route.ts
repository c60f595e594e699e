import { frameFolder, frameManifest } from '~/frame/manifest';
import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { id as projectId } from '~/server/api/inputs';
import { exportHtml } from '~/server/services/html/export';
import { ServiceError } from '~/server/services/service-error';

export const dynamic = 'force-dynamic';

const STATUS: Record<string, number> = { not_found: 404, signed_out: 401 };

/** Downloads a project as one HTML file that plays without a server. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  if (!projectId.safeParse(id).success) return new Response('Not found', { status: 404 });
  try {
    const ctx = await createContext({ headers: request.headers });
    const frame = { folder: frameFolder(), manifest: await frameManifest(undefined) };
    const { fileName, html } = await exportHtml({ ctx, input: { projectId: id, frame } });
    const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
    return new Response(html, {
      headers: {
        // Saved, never shown here: in it are scripts that may evaluate code.
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof ServiceError) {
      return new Response(error.message, { status: STATUS[error.reason] ?? 400 });
    }
    logError(`Project ${id} cannot be written as HTML`, error);
    return new Response('The file cannot be written at the moment. Try again.', { status: 503 });
  }
}
