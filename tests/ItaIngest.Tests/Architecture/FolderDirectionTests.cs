namespace ItaIngest.Tests.Architecture
{
    public sealed class FolderDirectionTests
    {
        private const string Root = "ItaIngest";

        private const string Samples = "ItaIngest.Tests.Architecture.Samples";

        [Fact]
        public void Folders_of_the_core_know_only_what_comes_before_them()
        {
            FolderDirections.Breaches(typeof(Pipeline).Assembly.GetTypes(), Root).Distinct().Should().BeEmpty();
        }

        [Fact]
        public void Folders_of_the_noise_harness_know_only_what_comes_before_them()
        {
            FolderDirections.Breaches(typeof(ItaIngest.Noise.NoiseBench).Assembly.GetTypes(), "ItaIngest.Noise", FolderDirections.OfNoise).Distinct().Should().BeEmpty();
        }

        [Fact]
        public void The_table_of_directions_has_no_circle()
        {
            var done = new HashSet<string>(StringComparer.Ordinal) { "" };
            var open = FolderDirections.Table.ToDictionary(StringComparer.Ordinal);
            while (open.FirstOrDefault(folder => folder.Value.All(done.Contains)) is { Key: { } next })
            {
                done.Add(next);
                open.Remove(next);
            }

            open.Should().BeEmpty();
        }

        [Theory]
        [InlineData(typeof(Samples.Readings.LooksAtTheMapperInCode), "Readings.LooksAtTheMapperInCode -> Mapping.Sample")]
        [InlineData(typeof(Samples.Readings.HoldsFacts), "Readings.HoldsFacts -> Mapping.Sample")]
        [InlineData(typeof(Samples.Rules.ReturnsAListOfDocuments), "Rules.ReturnsAListOfDocuments -> Documents.Sample")]
        [InlineData(typeof(Samples.Documents.KnowsTheRoot), "Documents.KnowsTheRoot -> Sample")]
        [InlineData(typeof(Samples.Unheard.Sample), "Unheard is not in the table of directions")]
        public void A_use_the_wrong_way_is_told(Type type, string breach)
        {
            FolderDirections.Breaches([type, .. type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic)], Samples).Should().Contain(breach);
        }

        [Fact]
        public void A_use_the_right_way_is_silent()
        {
            FolderDirections.Breaches([typeof(Samples.Mapping.ReadsDocuments)], Samples).Should().BeEmpty();
        }
    }
}

namespace ItaIngest.Tests.Architecture.Samples
{
    internal sealed class Sample;
}

namespace ItaIngest.Tests.Architecture.Samples.Documents
{
    internal sealed class Sample;

    internal sealed class KnowsTheRoot
    {
        public Samples.Sample? Known { get; init; }
    }
}

namespace ItaIngest.Tests.Architecture.Samples.Mapping
{
    internal sealed class Sample
    {
        public static int Count(int start) => start + 1;
    }

    internal sealed class ReadsDocuments
    {
        public Documents.Sample? Read { get; init; }
    }
}

namespace ItaIngest.Tests.Architecture.Samples.Readings
{
    internal static class LooksAtTheMapperInCode
    {
        public static int Count() => Enumerable.Range(0, 3).Sum(i => Mapping.Sample.Count(i));
    }

    internal sealed class HoldsFacts
    {
        public IReadOnlyList<Mapping.Sample[]> Facts { get; init; } = [];
    }
}

namespace ItaIngest.Tests.Architecture.Samples.Rules
{
    internal static class ReturnsAListOfDocuments
    {
        public static List<Documents.Sample> All() => [];
    }
}

namespace ItaIngest.Tests.Architecture.Samples.Unheard
{
    internal sealed class Sample;
}
