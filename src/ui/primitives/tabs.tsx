'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** Tabs with their own or a given value; `TabList` and `TabPanel`s go inside. */
export function Tabs(props: {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
  children: ReactNode;
}) {
  return <Radix.Root {...props} />;
}

/** The row of tabs. `label` names it for screen readers. */
export function TabList({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Radix.List
      aria-label={label}
      className={cn('flex h-10 items-stretch gap-1 border-line border-b px-2', className)}
    >
      {children}
    </Radix.List>
  );
}

export function Tab({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radix.Trigger
      value={value}
      className="focus-inset -mb-px flex items-center gap-2 border-transparent border-b-2 px-2 font-medium text-ink-muted text-sm transition-colors duration-fast hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink [&_svg]:size-4"
    >
      {children}
    </Radix.Trigger>
  );
}

/** `keepMounted` hides an inactive panel instead of removing it (an editor keeps its text and cursor). */
export function TabPanel({
  value,
  keepMounted = false,
  className,
  children,
}: {
  value: string;
  keepMounted?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Radix.Content
      value={value}
      forceMount={keepMounted || undefined}
      className={cn('focus-inset data-[state=inactive]:hidden', className)}
    >
      {children}
    </Radix.Content>
  );
}
