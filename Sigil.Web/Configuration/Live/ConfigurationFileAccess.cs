// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Configuration.Live;

/// <summary>The configuration's file on disk. Links are followed first, so that one stays a link when the text behind it is replaced.</summary>
internal sealed class ConfigurationFileAccess(ConfigurationOrigin origin)
{
    /// <summary>Its path as it was given, which may be a link.</summary>
    public string Path => origin.Path;

    /// <summary>Looks at the file; one that cannot be looked at counts as not there.</summary>
    public FileStamp Look() => Look(Path);

    /// <summary>Looks at a file.</summary>
    public static FileStamp Look(string path)
    {
        try
        {
            var file = new FileInfo(Target(path));
            return file.Exists ? new FileStamp(file.FullName, file.LastWriteTimeUtc, file.Length) : new FileStamp(file.FullName, default, -1);
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            return new FileStamp(path, default, -1);
        }
    }

    /// <summary>The text.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string Read() => Read(Path);

    /// <summary>The text of a file. One of another kind than text may never end; one character more than the limit is enough to know that it is too long.</summary>
    public static string Read(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[YamlReader.MaxCharacters + 1];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>Puts a text in the place of the file in one step; only its owner may read it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string text) => PrivateFiles.Replace(Target(Path), text);

    /// <summary>Whether this is what reading and writing throws.</summary>
    public static bool IsFileFault(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether a file can hold the text: half of a surrogate pair cannot be written.</summary>
    public static bool CanHold(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }

    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
