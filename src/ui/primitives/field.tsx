import { Label } from 'radix-ui';
import { type ReactNode, useId } from 'react';

/** What a control inside a `Field` must spread onto itself. */
export type FieldControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** A label, its control, an optional hint and an error sentence, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children: (control: FieldControlProps) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <Label.Root htmlFor={id} className="font-medium text-ink text-xs">
        {label}
      </Label.Root>
      {children({
        id,
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note ? (
        <p
          id={noteId}
          role={error ? 'alert' : undefined}
          className={error ? 'text-danger text-xs' : 'text-ink-faint text-xs'}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
