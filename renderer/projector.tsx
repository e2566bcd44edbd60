import './page-policy.ts';
import '#renderer/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { connectBridge } from '#renderer/bridge/connect.ts';
import { listenForFullScreen } from '#renderer/projector/full-screen.ts';
import { ProjectorScreen } from '#renderer/projector/projector-screen.tsx';
import { hideStillCursor } from '#renderer/projector/still-cursor.ts';
import { keepPageWhenFilesDrop } from '#renderer/ui/dropped-files.ts';
import { applyTheme } from '#renderer/ui/theme.ts';
import { WordsProvider } from '#renderer/ui/words.tsx';

const page = document.documentElement;
const wanted = new URLSearchParams(location.search).get('theme');
applyTheme(wanted === 'dark' || wanted === 'light' ? wanted : 'system', page);
listenForFullScreen();
keepPageWhenFilesDrop();
hideStillCursor(page);

const root = createRoot(document.getElementById('root') ?? document.body);

function draw(view: ProjectorView | null): void {
  root.render(
    <StrictMode>
      <WordsProvider language={view?.language ?? 'sv'}>
        <ProjectorScreen view={view} />
      </WordsProvider>
    </StrictMode>,
  );
}

draw(null);
connectBridge().on('projectorView', draw);
