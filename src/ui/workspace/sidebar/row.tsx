'use client';

import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { cn } from '../../primitives/cn';
import { IconButton } from '../../primitives/icon-button';
import { Menu, MenuItem } from '../../primitives/menu';
import { RenameForm } from '../../projects/rename-form';
import { focusBeside } from './row-list';

const MAIN =
  'focus-inset flex w-full min-w-0 items-center gap-3 rounded-md py-1.5 pr-10 pl-2 text-left transition-colors duration-fast hover:bg-raised aria-[current]:bg-raised';

type Props = {
  title: string;
  /** Under the title: when, and how much. */
  facts: ReactNode;
  /** Before the title. */
  picture?: ReactNode;
  isCurrent: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onEnter: () => void;
  /** It is likely to be opened next. */
  onWarm?: () => void;
  /** Where it leads, or what opens it. */
  opens: { href?: string; onOpen: () => void };
  onRename: (title: string) => void;
  onRemove: () => void;
};

/** A project or a chat in the sidebar. Enter opens it, F2 renames it in its place, Delete deletes it. */
export function Row(props: Props) {
  const { title, isStop, onRename, onRemove } = props;
  const [renaming, setRenaming] = useState(false);
  const main = useRef<HTMLElement | null>(null);
  const renamed = useRef(false);
  const chosen = useRef(false);

  useEffect(() => {
    // The title's field went away with the focus in it; a click elsewhere keeps what it chose.
    if (renamed.current && !renaming && !document.activeElement?.matches('a, button, input')) {
      main.current?.focus();
    }
    renamed.current = renaming;
  }, [renaming]);

  const remove = () => {
    focusBeside(main.current);
    onRemove();
  };

  if (renaming) {
    return (
      // Esc ends the renaming here, and does not close the sidebar.
      <div data-renaming className="flex min-h-13 items-center px-1 *:flex-1">
        <RenameForm
          title={title}
          onDone={(next) => {
            setRenaming(false);
            if (next) onRename(next);
          }}
        />
      </div>
    );
  }
  return (
    <div className="group relative">
      <Main
        {...props}
        setMain={(element) => {
          main.current = element;
        }}
        onKeyDown={(event) => {
          if (event.key === 'F2') setRenaming(true);
          else if (event.key === 'Delete') remove();
          else return;
          event.preventDefault();
        }}
      />
      <div className="absolute inset-y-0 right-1 flex items-center">
        <Menu
          align="end"
          onCloseAutoFocus={(event) => {
            // What the entry opened or left behind has the focus by then.
            if (chosen.current) event.preventDefault();
            chosen.current = false;
          }}
          trigger={
            <IconButton
              size="sm"
              label={`Options for ${title}`}
              tabIndex={isStop ? 0 : -1}
              className="opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
            >
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          <MenuItem
            icon={<Pencil aria-hidden />}
            keys={['F2']}
            onSelect={() => {
              chosen.current = true;
              setRenaming(true);
            }}
          >
            Rename
          </MenuItem>
          <MenuItem
            danger
            icon={<Trash2 aria-hidden />}
            keys={['Del']}
            onSelect={() => {
              chosen.current = true;
              remove();
            }}
          >
            Delete
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}

function Main({
  title,
  facts,
  picture,
  isCurrent,
  isStop,
  onEnter,
  onWarm,
  opens,
  setMain,
  onKeyDown,
}: Props & {
  setMain: RefCallback<HTMLElement>;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const [warm, setWarm] = useState(false);
  const warmUp = () => {
    setWarm(true);
    onWarm?.();
  };
  const common = {
    ref: setMain,
    'data-row': '',
    'aria-current': isCurrent ? ('true' as const) : undefined,
    tabIndex: isStop ? 0 : -1,
    onKeyDown,
    onPointerEnter: warmUp,
    onFocus: () => {
      onEnter();
      warmUp();
    },
  };
  const content = (
    <>
      {picture}
      <span className="min-w-0 flex-1">
        <span
          dir="auto"
          title={title}
          className={cn('block truncate text-ink text-sm', isCurrent && 'font-medium')}
        >
          {title}
        </span>
        <span className="tabular flex min-w-0 items-center gap-1.5 text-ink-muted text-xs">
          {facts}
        </span>
      </span>
    </>
  );
  // A page that may be opened next is fetched whole; 200 in a list are not.
  return opens.href ? (
    <Link {...common} href={opens.href} prefetch={warm} onNavigate={opens.onOpen} className={MAIN}>
      {content}
    </Link>
  ) : (
    <button {...common} type="button" onClick={opens.onOpen} className={MAIN}>
      {content}
    </button>
  );
}
