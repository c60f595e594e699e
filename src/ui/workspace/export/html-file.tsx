import { FileCode2 } from 'lucide-react';
import { buttonClass } from '../../primitives/button-class';

/** The other way out: the video as one file that any browser plays, without a server. */
export function HtmlFile({ projectId }: { projectId: string }) {
  return (
    <div className="border-line border-t pt-3">
      <a href={`/api/projects/${projectId}/html`} download className={buttonClass({ size: 'sm' })}>
        <FileCode2 aria-hidden /> Save as HTML
      </a>
      <p className="mt-2 text-ink-muted text-xs">
        One file with everything in it: it plays in any browser, also offline.
      </p>
    </div>
  );
}
