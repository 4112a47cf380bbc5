namespace ItaIngest.Queue;

/// <summary>Why a message is dead: stable words of the header, which people see as sentences.</summary>
public static class DeadReason
{
    /// <summary>No JSON, or not the fields that a message has.</summary>
    public const string NotAMessage = "not-a-message";

    /// <summary>A version of the message that the worker does not know.</summary>
    public const string OtherVersion = "other-version";

    /// <summary>It asks for something that the worker does not know.</summary>
    public const string OtherKind = "other-kind";

    /// <summary>The path leads out of the root, or is none.</summary>
    public const string BadPath = "bad-path";

    /// <summary>A limit that there is not, or a value that it may not have.</summary>
    public const string BadLimit = "bad-limit";

    /// <summary>Under the root of the worker there is no such file.</summary>
    public const string NotThere = "not-there";

    /// <summary>There is a folder of that name.</summary>
    public const string NotAFile = "not-a-file";

    /// <summary>The store knows the path from another folder, where it still lies.</summary>
    public const string SameName = "same-name";

    /// <summary>OCR is asked for, and the worker has none.</summary>
    public const string NoOcr = "no-ocr";

    /// <summary>So many workers ended while they had it that it is given to no further one. Told by the broker.</summary>
    public const string DeliveryLimit = "delivery-limit";

    /// <summary>The broker put it aside, for another reason.</summary>
    public const string ByTheBroker = "by-the-broker";
}
