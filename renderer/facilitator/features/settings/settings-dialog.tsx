import { useEffect, useEffectEvent, useState } from 'react';
import { languages, type Language } from '#shared/domain/language.ts';
import { type Settings } from '#shared/contract/bridge.ts';
import { changeSettings, useApp } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { AboutApp } from './about-app.tsx';
import { SecondCopy } from './second-copy.tsx';
import './settings.css';

/** Each language in its own words, so that one who cannot read the others finds home. */
const languageNames: Record<Language, string> = { sv: 'Svenska', en: 'English' };
const themes: readonly Settings['theme'][] = ['light', 'dark', 'system'];

type SettingsDialogProps = { onClose: () => void };

/** The settings of the app; each is in force at once. */
export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('settings:heading')} isOpen onClose={onClose} size="small">
      <div className="settings">
        <Choices />
        <SecondCopy />
        <AboutApp />
      </div>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Choices() {
  const { t } = useWords();
  const { language, theme, sound } = useApp((state) => state.settings);
  return (
    <>
      <RadioGroup
        label={t('settings:language')}
        orientation="horizontal"
        options={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={(chosen) => void changeSettings({ language: chosen })}
      />
      <RadioGroup
        label={t('settings:theme')}
        orientation="horizontal"
        options={themes.map((id) => ({ id, label: t(`settings:themes.${id}`) }))}
        value={theme}
        onChange={(chosen) => void changeSettings({ theme: chosen })}
      />
      <NameField />
      <Switch isSelected={sound} onChange={(on) => void changeSettings({ sound: on })}>
        {t('settings:sound')}
      </Switch>
    </>
  );
}

/** Written when the keyboard leaves it or the dialog is closed, not letter by letter. */
function NameField() {
  const { t } = useWords();
  const saved = useApp((state) => state.settings.name);
  const [name, setName] = useState(saved);
  const save = () => {
    const written = name.trim();
    if (written !== useApp.getState().settings.name) void changeSettings({ name: written });
  };
  const saveAtEnd = useEffectEvent(save);
  useEffect(() => () => saveAtEnd(), []);
  return (
    <TextField
      label={t('settings:name')}
      description={t('settings:nameHelp')}
      value={name}
      maxLength={80}
      onChange={setName}
      onBlur={save}
    />
  );
}
