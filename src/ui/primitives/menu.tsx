'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Kbd } from './kbd';

/** A dropdown menu on its trigger (one element that takes a ref and has a name). */
export function Menu({
  trigger,
  children,
  align = 'start',
  onCloseAutoFocus,
  className,
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  /** After closing, the focus goes to the trigger; `preventDefault()` keeps it for what an entry opened. */
  onCloseAutoFocus?: (event: Event) => void;
  className?: string;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
          className={cn(
            'scroll-quiet z-50 max-h-[60dvh] min-w-48 max-w-80 animate-appear overflow-y-auto rounded-md border border-line bg-overlay p-1 shadow-overlay',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  'flex w-full cursor-pointer select-none items-center gap-2 rounded-sm px-2 py-1.5 text-left text-sm outline-none data-[disabled]:cursor-default data-[disabled]:opacity-50 data-[highlighted]:bg-raised [&_svg]:size-4 [&_svg]:shrink-0';

/** One entry. `keys` names its shortcut; `danger` is for what deletes. */
export function MenuItem({
  icon,
  keys,
  danger = false,
  disabled,
  onSelect,
  children,
}: {
  icon?: ReactNode;
  keys?: readonly string[];
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={onSelect}
      className={cn(ITEM, danger ? 'text-danger' : 'text-ink')}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </Radix.Item>
  );
}

/** An entry that is a link; its one child is the `<a>` or `<Link>`. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Radix.Item asChild className={cn(ITEM, 'text-ink')}>
      {children}
    </Radix.Item>
  );
}

/** Entries of which one is chosen. */
export function MenuChoices({
  value,
  onChange,
  label,
  children,
}: {
  value: string;
  onChange: (value: string) => void;
  label: string;
  children: ReactNode;
}) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={onChange}>
      {children}
    </Radix.RadioGroup>
  );
}

export function MenuChoice({
  value,
  icon,
  disabled,
  children,
}: {
  value: string;
  icon?: ReactNode;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.RadioItem value={value} disabled={disabled} className={cn(ITEM, 'text-ink')}>
      {icon}
      <span className="tabular min-w-0 flex-1 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden className="text-accent" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

/** Words above a group of entries. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1.5 text-ink-faint text-xs">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
