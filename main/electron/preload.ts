import { contextBridge, ipcRenderer } from 'electron';
import { projectorArgument } from './channel.ts';
import { createPageApi, createProjectorApi } from './page-api.ts';

/** This file runs beside the page, though its room's code is Node's: all it needs of the page is this. */
declare const window: { postMessage: (message: unknown, target: string, ports: unknown[]) => void };

const api = process.argv.includes(projectorArgument)
  ? createProjectorApi(ipcRenderer)
  : createPageApi(ipcRenderer, (message, ports) => window.postMessage(message, '*', ports));

contextBridge.exposeInMainWorld('radslag', api);
