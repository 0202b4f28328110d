package org.followthrough.followup;

/** The form of communication. */
public enum Channel {
    EMAIL,
    PHONE,
    SMS,
    WHATSAPP,
    LETTER,
    PORTAL,
    IN_PERSON,
    LINKEDIN,
    XING,
    X,
    OTHER_SOCIAL
}
