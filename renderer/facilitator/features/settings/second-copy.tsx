import { type FormEvent, useState } from 'react';
import { chooseCopyFolder, useApp } from '#renderer/store/app-store.ts';
import { folderTrouble } from '#renderer/store/folder-trouble.ts';
import { useFolder, useRoots } from '#renderer/store/use-folders.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FolderInput } from '#renderer/ui/folder-input.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Where the second copy of every session goes: none, or a folder that can be changed. */
export function SecondCopy() {
  const { t } = useWords();
  const folder = useApp((state) => state.settings.copyFolder);
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="settings-copy">
      <h3>{t('settings:copy')}</h3>
      {folder === '' ? <p>{t('settings:copyNone')}</p> : <CopyIn key={folder} folder={folder} />}
      <div className="settings-copy-buttons">
        <Button onPress={() => setChoosing(true)}>
          {t(folder === '' ? 'settings:copyPick' : 'settings:copyChange')}
        </Button>
        {folder !== '' && (
          <Button variant="quiet" onPress={() => void chooseCopyFolder('')}>
            {t('settings:copyStop')}
          </Button>
        )}
      </div>
      <Dialog title={t('settings:copyPick')} isOpen={choosing} onClose={() => setChoosing(false)}>
        <Choice first={folder} onClose={() => setChoosing(false)} />
      </Dialog>
    </section>
  );
}

/** Which folder it is, and what becomes of the copies: they wait when it cannot be written to now. */
function CopyIn({ folder }: { folder: string }) {
  const { t, language } = useWords();
  const isAway = folderTrouble(useFolder(folder), t, language) !== undefined;
  return (
    <>
      <p>{t(isAway ? 'settings:copyAway' : 'settings:copyIn')}</p>
      <p className="settings-path">{folder}</p>
    </>
  );
}

function Choice({ first, onClose }: { first: string; onClose: () => void }) {
  const { t, language } = useWords();
  const roots = useRoots();
  const [folder, setFolder] = useState(first);
  const { lookInto, ...look } = useFolder(folder);
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const path = folder.trim();
    // What is said of the folder may be about what was written a moment ago: it is asked again, and the answer counts.
    const found = await lookInto(path);
    if (!found || folderTrouble(found, t, language) !== undefined) return;
    if (await chooseCopyFolder(path)) onClose();
  };
  return (
    <Form onSubmit={choose}>
      <FolderInput
        label={t('settings:copyFolder')}
        value={folder}
        onChange={setFolder}
        roots={roots ?? []}
        folder={look.folder}
        lookInto={lookInto}
        errorMessage={folderTrouble(look, t, language)}
      />
      <DialogFooter>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={folder.trim() === ''}>
          {t('settings:copyChoose')}
        </Button>
      </DialogFooter>
    </Form>
  );
}
