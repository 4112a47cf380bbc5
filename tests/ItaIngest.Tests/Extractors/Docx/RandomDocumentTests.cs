using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>
/// Documents put together at random from everything that holds text, each text a word of its own whose fate is known: the sums are what
/// they must be, every used word stands in the blocks exactly once, in order within its flow, and no other word stands there.
/// </summary>
public sealed class RandomDocumentTests
{
    [Fact]
    public void Every_word_goes_where_it_belongs()
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        var held = Prop.ForAll(seeds, seed =>
        {
            var made = new RandomDocument(seed);
            var read = new DocxBuilder().Body(made.Xml).Read();
            var shown = string.Join("\n", read.Blocks.SelectMany(b => b is Paragraph p ? [p.Text] : ((Table)b).Cells.Select(c => c.Text)));

            read.Status.Should().Be(ExtractionStatus.Complete, $"seed {seed}");
            foreach (var word in made.Used) Occurrences(shown, word).Should().Be(1, $"{word} is used, seed {seed}");
            foreach (var word in made.Gone) Occurrences(shown, word).Should().Be(0, $"{word} is not used, seed {seed}");
            read.Residue.Used.Should().Be(made.Used.Sum(w => w.Length), $"seed {seed}");
            (read.Residue.Deleted, read.Residue.Hidden).Should().Be((made.DeletedLength, made.HiddenLength), $"seed {seed}");
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20240701, 3), held);
    }

    private static int Occurrences(string text, string word) => text.Split(word).Length - 1;

    private sealed class RandomDocument
    {
        private readonly Random random;
        private int words;
        private int depth;

        public RandomDocument(int seed)
        {
            random = new Random(seed);
            Xml = Blocks(random.Next(1, 8)) + P("จบ|");
            Used.Add("จบ|");
        }

        public string Xml { get; }
        public List<string> Used { get; } = [];
        public List<string> Gone { get; } = [];
        public long DeletedLength { get; private set; }
        public long HiddenLength { get; private set; }

        private string Use()
        {
            Used.Add($"ก{++words}|");
            return Used[^1];
        }

        private string Delete()
        {
            Gone.Add($"ล{++words}|");
            DeletedLength += Gone[^1].Length;
            return Gone[^1];
        }

        private string Hide()
        {
            Gone.Add($"ซ{++words}|");
            HiddenLength += Gone[^1].Length;
            return Gone[^1];
        }

        private string Blocks(int count)
        {
            var xml = new StringBuilder();
            for (var i = 0; i < count; i++) xml.Append(Block());
            return xml.ToString();
        }

        private string Block()
        {
            depth++;
            var xml = (depth > 5 ? 0 : random.Next(9)) switch
            {
                6 => Table() + "<w:p/>",
                7 => Sdt(Blocks(random.Next(1, 3))),
                8 => $"<w:customXml>{Blocks(1)}</w:customXml>",
                _ => Para(Inlines(random.Next(4)), random.Next(5) == 0 ? "<w:rPr><w:del w:id=\"1\"/></w:rPr>" : ""),
            };
            depth--;
            return xml;
        }

        private string Table()
        {
            // One row that every place of merged cells lines up with, so that nothing is covered that holds text.
            var rows = new StringBuilder();
            var columns = random.Next(1, 4);
            for (var row = random.Next(1, 4); row > 0; row--)
            {
                var cells = string.Concat(Enumerable.Range(0, columns).Select(_ => random.Next(5) == 0 ? Sdt(Cell()) : Cell()));
                rows.Append(random.Next(6) switch
                {
                    0 => TrPr("<w:del w:id=\"1\"/>", string.Concat(Enumerable.Range(0, columns).Select(_ => Tc(Delete())))),
                    1 => TrPr("<w:hidden/>", string.Concat(Enumerable.Range(0, columns).Select(_ => Tc(Hide())))),
                    2 => Sdt(Tr(cells)),
                    _ => Tr(cells),
                });
                if (!rows.ToString().Contains(cells, StringComparison.Ordinal)) Withdraw(cells);
            }

            return Tbl(rows.ToString());
        }

        private string Cell() => TcOf(Blocks(random.Next(1, 3)) + "<w:p/>", random.Next(4) == 0 ? Span(random.Next(1, 3)) : "");

        /// <summary>Cells that were made and then not written: their words never were.</summary>
        private void Withdraw(string cells)
        {
            Used.RemoveAll(w => cells.Contains(w, StringComparison.Ordinal));
            foreach (var word in Gone.Where(w => cells.Contains(w, StringComparison.Ordinal)))
            {
                if (word[0] == 'ล') DeletedLength -= word.Length;
                else HiddenLength -= word.Length;
            }
        }

        private string Inlines(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Inline()));

        private string Inline()
        {
            depth++;
            var xml = (depth > 7 ? random.Next(6) : random.Next(16)) switch
            {
                0 => Del(Delete()),
                1 => R(Hide(), "<w:vanish/>"),
                2 => Field(Hide(), R(Use())),
                3 => $"<w:moveFrom w:id=\"1\">{R(Delete())}</w:moveFrom>",
                4 => Run("<w:tab/><w:br/>"),
                5 => Run($"<w:ruby><w:rt>{R(Hide())}</w:rt><w:rubyBase>{R(Use())}</w:rubyBase></w:ruby>"),
                6 => Ins(Inlines(2)),
                7 => Sdt(Inlines(2)),
                8 => $"<w:hyperlink r:id=\"x\">{Inlines(2)}</w:hyperlink>",
                9 => $"<w:fldSimple w:instr=\"REF a\">{R(Use())}</w:fldSimple>",
                10 => Run(TextBox(P(Use()), P(Hide())).Replace("<wp:posOffset>914400</wp:posOffset>", "", StringComparison.Ordinal)),
                11 => $"<m:oMath><m:r><m:t>{Use()}</m:t></m:r></m:oMath>",
                12 => Field(Hide() + "</w:instrText></w:r>" + Field(Hide(), R(Hide())) + "<w:r><w:instrText>", R(Use())),
                _ => R(Use()),
            };
            depth--;
            return xml;
        }
    }
}
