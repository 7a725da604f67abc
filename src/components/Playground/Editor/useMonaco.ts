import {useColorMode} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import {use, useEffect} from 'react';
import type {PlaygroundData} from '../types.ts';
import type {MonacoBundle} from './load-monaco.ts';
import {defineSiteTheme} from './theme.ts';

/**
 * The editor, by a function that loads it once, and the theme that has the page's
 * colours. Suspends until it is there.
 */
export function useMonaco(
  load: (base: string) => Promise<MonacoBundle>,
): MonacoBundle & {theme: string} {
  const {editorPath} = usePluginData('playground') as PlaygroundData;
  const bundle = use(load(useBaseUrl(editorPath)));
  const {monaco} = bundle;
  const {colorMode} = useColorMode();
  const theme = `site-${colorMode}`;
  useEffect(() => {
    defineSiteTheme(monaco, theme, colorMode === 'dark');
    monaco.editor.setTheme(theme);
  }, [colorMode, monaco, theme]);
  return {...bundle, theme};
}
