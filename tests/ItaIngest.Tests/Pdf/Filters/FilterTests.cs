using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Filters;

public sealed class FilterTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_681, 35_001);

    // Runs and repeats as well as noise: both ways of every filter are taken.
    private static readonly Arbitrary<byte[]> Data = Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>(),
        from seed in Gen.Choose(0, int.MaxValue - 1) from length in Gen.Choose(0, 12_000) from letters in Gen.Choose(1, 256) select Noise(seed, length, letters)).ToArbitrary();

    [Fact]
    public void Flate_gives_back_what_was_packed() => Check.One(Fixed, Prop.ForAll(Data, data =>
    {
        foreach (var level in (CompressionLevel[])[CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.SmallestSize])
        {
            var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, level, leaveOpen: true)) zlib.Write(data);
            FakeStore.Decode("/Filter /FlateDecode", packed.ToArray(), out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
            damaged.Should().BeFalse();
        }
    }));

    [Fact]
    public void Hexadecimal_digits_give_back_their_bytes() => Check.One(Fixed, Prop.ForAll(Data, data =>
        FakeStore.Decode("/Filter /ASCIIHexDecode", Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">junk"), out _).AsSpan().SequenceEqual(data).Should().BeTrue()));

    [Fact]
    public void Base_85_gives_back_its_bytes() => Check.One(Fixed, Prop.ForAll(Data, data =>
        FakeStore.Decode("/Filter [/A85]", Encoding.ASCII.GetBytes(Encode85(data) + "~>"), out _).AsSpan().SequenceEqual(data).Should().BeTrue()));

    [Fact]
    public void Run_lengths_give_back_their_bytes() => Check.One(Fixed, Prop.ForAll(Data, data =>
        FakeStore.Decode("/Filter /RL", EncodeRuns(data), out _).AsSpan().SequenceEqual(data).Should().BeTrue()));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lzw_gives_back_what_was_packed(bool early) => Check.One(Fixed, Prop.ForAll(Data, data =>
    {
        FakeStore.Decode($"/Filter /LZWDecode /DecodeParms << /EarlyChange {(early ? 1 : 0)} >>", EncodeLzw(data, early), out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
    }));

    [Fact]
    public void What_came_out_before_a_fault_is_kept()
    {
        var data = Noise(7, 20_000, 60);
        var packed = PdfBuilder.Deflate(data);
        for (var cut = 2; cut < packed.Length - 4; cut += 97)
        {
            var found = FakeStore.Decode("/Filter /FlateDecode", packed[..cut], out var damaged);
            damaged.Should().BeTrue();
            data.AsSpan().StartsWith(found).Should().BeTrue();
            // Deflate keeps no more than a table and a few codes back.
            found.Length.Should().BeGreaterThanOrEqualTo((int)((cut - 200L) * data.Length / packed.Length * 9 / 10));
        }
    }

    [Theory]
    [InlineData("wrong checksum")]
    [InlineData("no checksum")]
    [InlineData("bytes behind")]
    [InlineData("line end before")]
    public void A_wrapping_that_is_not_right_loses_nothing(string fault)
    {
        var data = Noise(11, 5_000, 30);
        var packed = PdfBuilder.Deflate(data);
        byte[] faulty = fault switch
        {
            "wrong checksum" => [.. packed[..^1], (byte)(packed[^1] ^ 1)],
            "no checksum" => packed[..^4],
            "bytes behind" => [.. packed, 10, 13, 1, 2, 3],
            _ => [13, 10, .. packed],
        };
        FakeStore.Decode("/Filter /FlateDecode", faulty, out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
    }

    [Fact]
    public void Without_a_header_the_data_are_tried_bare()
    {
        var data = Noise(13, 5_000, 30);
        var packed = PdfBuilder.Deflate(data);
        FakeStore.Decode("/Filter /Fl", packed[2..], out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
        FakeStore.Decode("/Filter /Fl", [0x77, 0x77, .. packed[2..]], out damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeTrue("a wrong header may mean anything");
    }

    [Fact]
    public void A_bomb_is_cut_at_the_limit()
    {
        var limits = new PdfLimits { StreamBytes = 10_000 };
        var bomb = PdfBuilder.Deflate(new byte[3_000_000]);
        FakeStore.Decode("/Filter /FlateDecode", bomb, out var damaged, limits).Should().Equal(new byte[10_000]);
        damaged.Should().BeTrue();
        FakeStore.Decode("/Filter /RunLengthDecode", [.. Enumerable.Repeat((byte)129, 2_000)], out damaged, limits).Should().HaveCount(10_000);
        damaged.Should().BeTrue();
        FakeStore.Decode("/Filter /LZWDecode", EncodeLzw(new byte[30_000], early: true), out damaged, limits).Should().Equal(new byte[10_000]);
        damaged.Should().BeTrue();
        FakeStore.Decode("/Filter /A85", Encoding.ASCII.GetBytes(new string('z', 9_999)), out damaged, limits).Should().HaveCount(10_000);
        damaged.Should().BeTrue();
    }

    [Fact]
    public void A_chain_of_filters_is_undone_in_order()
    {
        var data = Noise(17, 3_000, 9);
        var chained = Encoding.ASCII.GetBytes(Encode85(PdfBuilder.Deflate(data)) + "~>");
        FakeStore.Decode("/F [/A85 /Fl] /DP [null null]", chained, out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
    }

    [Fact]
    public void Too_long_a_chain_is_not_begun()
    {
        var names = string.Concat(Enumerable.Repeat("/RunLengthDecode ", 9));
        FakeStore.Decode($"/Filter [{names}]", [0, 65, 128], out var damaged).Should().BeEmpty();
        damaged.Should().BeTrue();
    }

    [Theory]
    [InlineData("/DCTDecode", false)]
    [InlineData("[/FlateDecode /DCTDecode]", false)]
    [InlineData("/JPXDecode", false)]
    [InlineData("/JBIG2Decode", false)]
    [InlineData("/CCF", false)]
    [InlineData("/UnheardOfDecode", true)]
    public void Images_end_the_chain(string filter, bool isDamage)
    {
        FakeStore.Decode($"/Filter {filter}", PdfBuilder.Deflate([1, 2, 3]), out var damaged).Should().BeEmpty();
        damaged.Should().Be(isDamage);
    }

    [Fact]
    public void An_identity_crypt_filter_changes_nothing() => FakeStore.Decode("/Filter [/Crypt /AHx] /DecodeParms [<< /Name /Identity >> null]", "4142>"u8.ToArray(), out _).Should().Equal("AB"u8.ToArray());

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 4)]
    [InlineData(3, 2)]
    [InlineData(2, 16)]
    [InlineData(3, 1)]
    public void Predictors_give_back_their_rows(int colors, int bits)
    {
        const int Columns = 23;
        var length = ((colors * bits * Columns) + 7) / 8;
        var data = Noise(colors * 100 + bits, length * 12, 256);
        // Bits behind the last sample of a row are none of its samples.
        var unused = (length * 8) - (colors * bits * Columns);
        for (var row = 1; row <= 12; row++) data[(row * length) - 1] &= (byte)((0xFF << unused) & 255);
        var parameters = string.Create(CultureInfo.InvariantCulture, $"/Colors {colors} /BitsPerComponent {bits} /Columns {Columns}");
        FakeStore.Decode($"/Filter /FlateDecode /DecodeParms << /Predictor 15 {parameters} >>", PdfBuilder.Deflate(EncodePng(data, length, Math.Max(1, colors * bits / 8))), out var damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
        FakeStore.Decode($"/Filter /FlateDecode /DecodeParms << /Predictor 2 {parameters} >>", PdfBuilder.Deflate(EncodeTiff(data, length, colors, bits, Columns)), out damaged).AsSpan().SequenceEqual(data).Should().BeTrue();
        damaged.Should().BeFalse();
    }

    [Theory]
    [InlineData("/Predictor 12 /Columns 2147483647")]
    [InlineData("/Predictor 12 /Columns -5")]
    [InlineData("/Predictor 12 /Colors 99999999 /Columns 99999999")]
    [InlineData("/Predictor 2 /BitsPerComponent 7")]
    [InlineData("/Predictor 2 /Colors 0")]
    [InlineData("/Predictor 77")]
    public void Rows_of_nonsense_do_no_harm(string parameters)
    {
        var act = () => FakeStore.Decode($"/Filter /FlateDecode /DecodeParms << {parameters} >>", PdfBuilder.Deflate([1, 2, 3, 4, 5]), out _);
        act.Should().NotThrow().Which.Length.Should().BeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Noise_does_no_harm() => Check.One(Fixed, Prop.ForAll(Data, data =>
    {
        foreach (var filter in (string[])["FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"])
        {
            FakeStore.Decode($"/Filter [/{filter} /FlateDecode] /DecodeParms [<< /Predictor 12 /Columns 4 >>]", data, out _, new PdfLimits { StreamBytes = 5_000 }).Length.Should().BeLessThanOrEqualTo(5_000);
        }
    }));

    private static byte[] Noise(int seed, int length, int letters)
    {
        var random = new System.Random(seed);
        var data = new byte[length];
        for (var i = 0; i < length; i++) data[i] = random.Next(4) == 0 && i > 0 ? data[i - 1] : (byte)random.Next(letters);
        return data;
    }

    private static string Encode85(byte[] data)
    {
        var text = new StringBuilder();
        for (var at = 0; at < data.Length; at += 4)
        {
            var count = Math.Min(4, data.Length - at);
            ulong value = 0;
            for (var i = 0; i < 4; i++) value = (value << 8) | (i < count ? data[at + i] : 0UL);
            if (value == 0 && count == 4)
            {
                text.Append('z');
                continue;
            }

            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85) digits[i] = (char)('!' + (value % 85));
            text.Append(digits, 0, count + 1);
            if (at % 60 == 56) text.Append("\r\n");
        }

        return text.ToString();
    }

    private static byte[] EncodeRuns(byte[] data)
    {
        var packed = new List<byte>();
        for (var at = 0; at < data.Length;)
        {
            var run = 1;
            while (run < 128 && at + run < data.Length && data[at + run] == data[at]) run++;
            if (run > 1)
            {
                packed.AddRange([(byte)(257 - run), data[at]]);
            }
            else
            {
                packed.AddRange([0, data[at]]);
            }

            at += run;
        }

        packed.Add(128);
        return [.. packed];
    }

    private static byte[] EncodeLzw(byte[] data, bool early)
    {
        var packed = new List<byte>();
        var (bits, count, width) = (0, 0, 9);
        var table = new Dictionary<(int Prefix, byte Next), int>();
        void Put(int code)
        {
            bits = (bits << width) | code;
            for (count += width; count >= 8; count -= 8) packed.Add((byte)((bits >> (count - 8)) & 255));
            bits &= (1 << count) - 1;
        }

        Put(256);
        var next = 258;
        var prefix = -1;
        foreach (var b in data)
        {
            if (prefix < 0)
            {
                prefix = b;
            }
            else if (table.TryGetValue((prefix, b), out var longer))
            {
                prefix = longer;
            }
            else
            {
                Put(prefix);
                table[(prefix, b)] = next++;
                if (next + (early ? 1 : 0) > 1 << width && width < 12) width++;
                if (next == 4094)
                {
                    Put(256);
                    table.Clear();
                    (next, width) = (258, 9);
                }

                prefix = b;
            }
        }

        if (prefix >= 0)
        {
            Put(prefix);
            // The reader knows one entry more after this code.
            next++;
            if (next + (early ? 1 : 0) > 1 << width && width < 12) width++;
        }

        Put(257);
        if (count > 0) packed.Add((byte)((bits << (8 - count)) & 255));
        return [.. packed];
    }

    private static byte[] EncodePng(byte[] data, int length, int pixel)
    {
        var packed = new List<byte>();
        for (var row = 0; row * length < data.Length; row++)
        {
            var way = row % 5;
            packed.Add((byte)way);
            for (var i = 0; i < length; i++)
            {
                int At(int r, int c) => r < 0 || c < 0 ? 0 : data[(r * length) + c];
                var (left, above, corner) = (At(row, i - pixel), At(row - 1, i), i < pixel ? 0 : At(row - 1, i - pixel));
                var estimate = left + above - corner;
                var nearest = new[] { left, above, corner }.MinBy(value => Math.Abs(estimate - value));
                var expected = way switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => nearest, _ => 0 };
                packed.Add((byte)((At(row, i) - expected) & 255));
            }
        }

        return [.. packed];
    }

    private static byte[] EncodeTiff(byte[] data, int length, int colors, int bits, int columns)
    {
        var packed = new byte[data.Length];
        var samples = colors * columns;
        for (var start = 0; start < data.Length; start += length)
        {
            int Sample(int i)
            {
                var value = 0;
                for (var b = i * bits; b < (i + 1) * bits; b++) value = (value << 1) | ((data[start + (b / 8)] >> (7 - (b % 8))) & 1);
                return value;
            }

            for (var i = 0; i < samples; i++)
            {
                var difference = Sample(i) - (i >= colors ? Sample(i - colors) : 0);
                for (var b = 0; b < bits; b++)
                {
                    if (((difference >> (bits - 1 - b)) & 1) != 0) packed[start + (((i * bits) + b) / 8)] |= (byte)(128 >> (((i * bits) + b) % 8));
                }
            }
        }

        return packed;
    }
}
