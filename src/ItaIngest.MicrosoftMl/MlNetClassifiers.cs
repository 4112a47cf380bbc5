using System.Security.Cryptography;
using System.Text;
using ItaIngest.Likeness;
using ItaIngest.Rules;

namespace ItaIngest.MicrosoftMl;

/// <summary>
/// The model of some rules, learnt once and kept in the folder of this user's own data: learning takes half a minute, reading less than a
/// second. Its file is named by what it was learnt from and by which version of ML.NET; any other is not looked at.
/// </summary>
public static class MlNetClassifiers
{
    /// <summary>Raised whenever the pipeline itself changes.</summary>
    private const int Pipeline = 1;

    /// <summary>Gives the classifier of a list of titles; null where the rules have them not all. The model is there when this returns, and read when it is first asked.</summary>
    /// <param name="rules">What is learnt from.</param>
    /// <param name="training">Told how many titles are learnt, where that is to be done first.</param>
    /// <param name="folder">Where models are kept; null: the folder of this user's own data.</param>
    public static Func<IReadOnlyList<string>, ITitleClassifier?> Of(RuleSet rules, Action<int>? training = null, string? folder = null)
    {
        var sample = TitleSample.Of(rules);
        var path = Path.Combine(folder ?? OwnFolder(), NameOf(sample));
        if (!File.Exists(path)) Learn(sample, path, training);
        var model = new Lazy<MlNetModel>(() => Read(sample, path, training));
        return keys => keys.All(model.Value.Keys.Contains) ? new MlNetTitles(model.Value, keys) : null;
    }

    private static string OwnFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } own ? own : Path.GetTempPath(), "ItaIngest");

    private static string NameOf(TitleSample sample)
    {
        byte[] all = [.. sample.Hash, .. Encoding.UTF8.GetBytes($"{Pipeline} {MlNetModel.Version}")];
        return $"titles-{Convert.ToHexStringLower(SHA256.HashData(all))[..16]}.mlnet";
    }

    // Beside it first: another process that looks meanwhile finds all of it or nothing.
    private static MlNetModel Learn(TitleSample sample, string path, Action<int>? training)
    {
        training?.Invoke(sample.Keys.Count);
        var model = MlNetModel.Train(sample);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Environment.ProcessId}.part";
        using (var file = File.Create(part)) model.Write(file);
        File.Move(part, path, overwrite: true);
        return model;
    }

    private static MlNetModel Read(TitleSample sample, string path, Action<int>? training)
    {
        try
        {
            using var file = File.OpenRead(path);
            return MlNetModel.Read(file);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or EndOfStreamException)
        {
            // A file that a full disk or a hand has spoilt: what it held can be learnt again.
            return Learn(sample, path, training);
        }
    }
}
