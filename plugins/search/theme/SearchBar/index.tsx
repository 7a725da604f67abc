export {default} from '../../../../src/components/Search/index.tsx';
