export {default} from '../../../../src/components/Search/ResultsPage/index.tsx';
