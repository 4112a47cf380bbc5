using System.Reflection;
using ItaIngest.Likeness;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace ItaIngest.MicrosoftMl;

/// <summary>What ML.NET's text pipeline learnt of the titles of all books: n-grams of letters, and maximum entropy by stochastic dual coordinate ascent.</summary>
public sealed class MlNetModel
{
    private const int Seed = 2569;
    private const int LongestGram = 4;
    private const int Rounds = 20;

    private readonly MLContext context;
    private readonly ITransformer transformer;

    private MlNetModel(MLContext context, ITransformer transformer)
    {
        (this.context, this.transformer) = (context, transformer);
        using var engine = Engine();
        VBuffer<ReadOnlyMemory<char>> names = default;
        engine.OutputSchema[nameof(TitleScores.Score)].GetSlotNames(ref names);
        Keys = [.. names.DenseValues().Select(n => n.ToString())];
    }

    /// <summary>The titles that it knows, by their keys, in the order of its scores.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Version of ML.NET: another one may learn otherwise.</summary>
    public static string Version { get; } = typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Learns from the same examples as <see cref="TitleTraining"/>, on one thread; the same sample gives the same model on the same processor.</summary>
    public static MlNetModel Train(TitleSample sample)
    {
        var learning = new MLContext(Seed);
        var data = learning.Data.LoadFromEnumerable(TitleTraining.Copies(sample).Select(e => new TitleExample { Key = e.Spoilt, Title = e.Key }));
        var grams = new TextFeaturizingEstimator.Options
        {
            CaseMode = TextNormalizingEstimator.CaseMode.None,
            KeepDiacritics = true,
            KeepNumbers = true,
            KeepPunctuations = true,
            WordFeatureExtractor = null,
            CharFeatureExtractor = new WordBagEstimator.Options { NgramLength = LongestGram, UseAllLengths = true },
            Norm = TextFeaturizingEstimator.NormFunction.L2,
        };
        var pipeline = learning.Transforms.Conversion.MapValueToKey("Label", nameof(TitleExample.Title))
            .Append(learning.Transforms.Text.FeaturizeText("Features", grams, nameof(TitleExample.Key)))
            .Append(learning.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                NumberOfThreads = 1,
                MaximumNumberOfIterations = Rounds,
            }));
        return new MlNetModel(learning, pipeline.Fit(data));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MlNetModel Read(Stream from)
    {
        var reading = new MLContext(Seed);
        return new MlNetModel(reading, reading.Model.Load(from, out _));
    }

    /// <summary>Writes it, in ML.NET's own form.</summary>
    public void Write(Stream to) => context.Model.Save(transformer, context.Data.LoadFromEnumerable<TitleExample>([]).Schema, to);

    /// <summary>Something that scores titles, for one thread.</summary>
    internal PredictionEngine<TitleExample, TitleScores> Engine() => context.Model.CreatePredictionEngine<TitleExample, TitleScores>(transformer);
}

/// <summary>A title as it was found, and which one it is.</summary>
internal sealed class TitleExample
{
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";
}

/// <summary>How probable each title is, in the order of <see cref="MlNetModel.Keys"/>.</summary>
internal sealed class TitleScores
{
    public float[] Score { get; set; } = [];
}
