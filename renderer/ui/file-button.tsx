import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './button.tsx';

export type FileButtonProps = Omit<ButtonProps, 'onPress'> & {
  /** File name endings or media types: `['.csv', '.xlsx']`. */
  accept: readonly string[];
  onFile: (file: File) => void;
};

/** A button that lets a person pick one file. */
export function FileButton({ accept, onFile, ...button }: FileButtonProps): ReactNode {
  const pick = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <FileTrigger acceptedFileTypes={accept} onSelect={pick}>
      <Button {...button} />
    </FileTrigger>
  );
}
