import type { Ports } from '../../ports.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { safeText } from '../../text/escape.ts';
import { readFaultOf } from '../file-fault.ts';
import { usage } from '../read-flags.ts';
import { routineFolder } from '../routine-folders.ts';
import { UserError } from '../user-error.ts';
import type { HelpTopic } from './help-topic.ts';
import { listSections, renderMarkdown } from './render-markdown.ts';

const maxPageBytes = 1024 * 1024;

/** The page that is shown where the sources are, printed here. */
export const formatTopic: HelpTopic = {
  render: async (section, columns, ports) => {
    const page = await readPage(ports);
    if (section === undefined) return renderMarkdown(page, columns);
    const sections = listSections(page);
    const found = sections.find(({ anchor }) => anchor === section);
    if (found !== undefined) return renderMarkdown(found.text, columns);
    const anchors = sections.map(({ anchor }) => anchor);
    const nearest = nearestWord(section, anchors);
    throw usage(
      `The format has no section "${safeText(section)}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} There are: ${anchors.join(', ')}.`,
    );
  },
};

async function readPage({ files, environment }: Ports): Promise<string> {
  const path = files.join(routineFolder('bundled', files, environment.folders), 'README.md');
  try {
    return new TextDecoder().decode(await files.read(path, maxPageBytes));
  } catch (error) {
    throw new UserError({ code: 'file-unreadable', path, fault: readFaultOf(error, maxPageBytes) });
  }
}
