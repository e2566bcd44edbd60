import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, type Translate, translator } from '#shared/i18n/translate.ts';

type Words = { t: Translate; language: Language };

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const WordsContext = createContext<Words | null>(null);

/** Gives everything inside it one language: our words, the widgets' own words and numbers, and the page's `lang`. */
export function WordsProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}): ReactNode {
  const words = useMemo(() => ({ t: translator(language), language }), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={words}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </WordsContext>
  );
}

/** The translator and the language of the window: `const { t } = useWords()`, then `t('common:cancel')`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
