import api from './api/index.ts';
import {generateCode} from './languages/codegen/index.ts';
import {LANGUAGES} from './languages/index.ts';
import {readdirSync,mkdirSync,writeFileSync} from 'node:fs';
const langs=process.argv[2]?.split(',')??['typescript','curl'];
const out='/tmp/cg';
for(const f of readdirSync('code_snippets/api-guide/annotate/operations')){
 const {default:e}=await import('./code_snippets/api-guide/annotate/operations/'+f) as any;
 for(const l of LANGUAGES.filter(x=>langs.includes(x.id))){
  const r=await generateCode(api,e.request,l.id);
  mkdirSync(`${out}/${l.folder}`,{recursive:true});
  writeFileSync(`${out}/${l.folder}/${f.replace(/ts$/,'')}${l.extension}`, 'code' in r?r.code:'CANNOT '+r.cannot);
 }
}
