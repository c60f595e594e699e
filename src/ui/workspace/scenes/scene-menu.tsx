'use client';

import { ArrowLeft, ArrowRight, Clock, Code, Copy, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../primitives/icon-button';
import { Menu, MenuItem, MenuSeparator } from '../../primitives/menu';
import type { Scene } from '../types';

/** What can be done with one scene. */
export function SceneMenu(props: {
  scene: Scene;
  /** Opens a field for it; called once the menu is closed, so that the field keeps the focus. */
  onEdit: (what: 'name' | 'length') => void;
  onCode: () => void;
  /** Null where it stands at that end already. */
  onMove: { earlier: (() => void) | null; later: (() => void) | null };
  onDuplicate: () => void;
  onDelete: () => void;
}) {
  const chosen = useRef<'name' | 'length' | null>(null);
  return (
    <Menu
      align="end"
      onCloseAutoFocus={(event) => {
        if (chosen.current === null) return;
        event.preventDefault();
        props.onEdit(chosen.current);
        chosen.current = null;
      }}
      trigger={
        <IconButton label={`Options of ${props.scene.name}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        icon={<PenLine aria-hidden />}
        onSelect={() => {
          chosen.current = 'name';
        }}
      >
        Rename
      </MenuItem>
      <MenuItem
        icon={<Clock aria-hidden />}
        onSelect={() => {
          chosen.current = 'length';
        }}
      >
        Set length
      </MenuItem>
      <MenuItem icon={<Code aria-hidden />} onSelect={props.onCode}>
        Show code
      </MenuItem>
      <MenuSeparator />
      {props.onMove.earlier ? (
        <MenuItem icon={<ArrowLeft aria-hidden />} onSelect={props.onMove.earlier}>
          Move earlier
        </MenuItem>
      ) : null}
      {props.onMove.later ? (
        <MenuItem icon={<ArrowRight aria-hidden />} onSelect={props.onMove.later}>
          Move later
        </MenuItem>
      ) : null}
      <MenuItem icon={<Copy aria-hidden />} onSelect={props.onDuplicate}>
        Duplicate
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={props.onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
