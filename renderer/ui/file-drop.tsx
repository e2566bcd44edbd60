import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { bringsFile } from './dropped-files.ts';
import './file-drop.css';

type FileDropProps = {
  /** Shown over the window while a file is held over it. */
  label: string;
  onFile: (file: File) => void;
};

/** Takes a file that is dropped anywhere in the window; nothing while a dialog is open over what would take it. */
export function FileDrop({ label, onFile }: FileDropProps): ReactNode {
  const [isOver, setIsOver] = useState(false);
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => canTake(event) && act(event), { signal: listening.signal });
    on('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    });
    on('dragleave', (event) => setIsOver(event.relatedTarget !== null));
    on('drop', (event) => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) dropped(file);
    });
    return () => listening.abort();
  }, []);
  return isOver && <p className="ui-file-drop">{label}</p>;
}

function canTake(event: DragEvent): boolean {
  return bringsFile(event) && document.querySelector('.ui-dialog') === null;
}
