'use client';

import { useRef, useState } from 'react';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { errorSentence } from '../trpc/error-sentence';
import { ExampleGrid } from './example-grid';
import { ModelStatus } from './model-status';
import { PromptBox } from './prompt-box';
import { promptProblem } from './prompt-problem';
import { RecentProjects } from './recent-projects';
import { useCreateProject } from './use-create-project';
import { useDraft } from './use-draft';

/** The first screen below its heading: prompt, model, examples, recent projects. */
export function HomeScreen() {
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(box);
  const [problem, setProblem] = useState<string | null>(null);
  const create = useCreateProject(draft.clear);
  // Stays busy after success: the project's page is on its way.
  const busy = create.isPending || create.isSuccess;

  function generate() {
    const fault = promptProblem(draft.text);
    setProblem(fault);
    if (fault) box.current?.focus();
    else create.mutate({ prompt: draft.text.trim(), idempotencyKey: draft.send() });
  }

  function pick(prompt: string) {
    draft.write(prompt);
    setProblem(null);
    create.reset();
    box.current?.focus();
  }

  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-3">
        <PromptBox
          box={box}
          draft={{
            ...draft,
            write: (text) => {
              draft.write(text);
              if (problem) setProblem(promptProblem(text));
            },
          }}
          invalid={problem !== null}
          busy={busy}
          onSend={generate}
        />
        {problem ? <Alert tone="warn">{problem}</Alert> : null}
        {create.error && !problem ? (
          <Alert
            title="Your video was not started"
            action={
              <Button size="sm" onClick={generate}>
                Retry
              </Button>
            }
          >
            {errorSentence(create.error)} Your description is kept.
          </Alert>
        ) : null}
        <ModelStatus />
      </div>
      <ExampleGrid onPick={pick} />
      <RecentProjects />
    </div>
  );
}
