'use client';

import { type FormEvent, useState } from 'react';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { Field } from '../primitives/field';
import { Input } from '../primitives/input';
import { errorSentence } from '../trpc/error-sentence';
import { type AccountFaults, checkCredentials, PASSWORD_MIN } from './check-credentials';
import { type AccountWay, useEnterAccount } from './use-account';

/** E-mail and password for signing up or in; says what is wrong beside the field that it is about. */
export function AccountForm({ way, onDone }: { way: AccountWay; onDone: () => void }) {
  const [faults, setFaults] = useState<AccountFaults>({});
  const enter = useEnterAccount(way, onDone);
  const isNew = way === 'sign-up';

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const checked = checkCredentials(way, form.get('email'), form.get('password'));
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) enter.mutate(checked.credentials);
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label="E-mail" error={faults.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="email" />}
      </Field>
      <Field
        label="Password"
        hint={isNew ? `At least ${PASSWORD_MIN} characters.` : undefined}
        error={faults.password}
      >
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
          />
        )}
      </Field>
      {enter.error ? <Alert>{errorSentence(enter.error)}</Alert> : null}
      <Button type="submit" variant="primary" size="lg" loading={enter.isPending}>
        {isNew ? 'Create account' : 'Sign in'}
      </Button>
    </form>
  );
}
