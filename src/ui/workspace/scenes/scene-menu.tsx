'use client';

import { Clock, Code, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { IconButton } from '../../primitives/icon-button';
import { Menu, MenuItem, MenuSeparator } from '../../primitives/menu';
import type { Scene } from '../types';

/** What can be done with one scene. */
export function SceneMenu(props: {
  scene: Scene;
  onRename: () => void;
  onLength: () => void;
  onCode: () => void;
  onDelete: () => void;
}) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={`Options of ${props.scene.name}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<PenLine aria-hidden />} onSelect={props.onRename}>
        Rename
      </MenuItem>
      <MenuItem icon={<Clock aria-hidden />} onSelect={props.onLength}>
        Set length
      </MenuItem>
      <MenuItem icon={<Code aria-hidden />} onSelect={props.onCode}>
        Show code
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={props.onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
